import { z } from "zod";
import type { PartyOrigin } from "@/lib/domain/new-party";
import { optionalText } from "./values";

/** What a picker asks beside the name, of which `origin` says whether it counts. */
export function newPartyFields<const Origins extends readonly PartyOrigin[]>(origins: Origins) {
  return {
    origin: z
      .enum(origins, { error: "party.originRequired" })
      .optional()
      .transform((origin): PartyOrigin => origin ?? "KNOWN"),
    latinName: optionalText(),
    nameZhHans: optionalText(),
    nameZhHant: optionalText(),
  };
}
