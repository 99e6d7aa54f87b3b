/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ meetingPoint }, { KEPT_ADDRESSES }, { startImportWorker }] = await Promise.all([
    import("@/lib/door/meeting-point.mjs"),
    import("@/lib/schemas/kept-addresses"),
    import("@/lib/import/worker"),
  ]);
  meetingPoint.tellAddresses(KEPT_ADDRESSES);
  startImportWorker();
}
