/** Told to the document once React has taken the page over and answers what a reader does. */
export const TAKEN_OVER = "roundbook:taken-over";
