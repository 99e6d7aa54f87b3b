// Takes the place of the package server-only where code runs outside Next.
export {};
