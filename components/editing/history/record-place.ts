/** The name under which the browser keeps reasons that were not sent yet, each under its act and subject. */
export const RECORD_PLACE = "record";
