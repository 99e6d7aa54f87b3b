import { z } from "zod";
import { USER_ROLES } from "@/lib/domain/permissions";
import { choiceSchema, PAGE_PARAMETERS, searchSchema, singleParams } from "./list-query";
import type { SearchParams } from "./view";

export const USER_STATES = ["ACTIVE", "DISABLED"] as const;
export type UserState = (typeof USER_STATES)[number];

const usersQuerySchema = z.object({
  q: searchSchema,
  role: choiceSchema(USER_ROLES),
  state: choiceSchema(USER_STATES),
  ...PAGE_PARAMETERS,
});
export type UsersQuery = z.output<typeof usersQuerySchema>;

export function usersQueryOf(params: SearchParams): UsersQuery {
  return usersQuerySchema.parse(singleParams(params));
}
