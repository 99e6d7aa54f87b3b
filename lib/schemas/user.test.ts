import { describe, expect, it } from "vitest";
import { newUserSchema } from "./user";

const user = { email: "New@Example.org", role: "editor", password: "a good long password" };

function messagesOf(given: object): string[] {
  const result = newUserSchema.safeParse({ ...user, ...given });
  return (result.error?.issues ?? []).map(({ message }) => message);
}

describe("a new user", () => {
  it("is known by the address in lower case, and by a name even where none is given", () => {
    expect(newUserSchema.parse(user)).toEqual({
      email: "new@example.org",
      name: "new",
      role: "EDITOR",
      password: "a good long password",
    });
  });

  it.each([
    ["elevenchars", "password.tooShort"],
    ["aaaaaaaaaaaaaaaa", "password.tooSimple"],
    ["new@example.org", "password.tooSimple"],
    ["long".repeat(40), "password.tooLong"],
  ])("is refused with the password %j", (password, message) => {
    expect(messagesOf({ password })).toEqual([message]);
  });

  it("may have spaces at the ends of the password, which are part of it", () => {
    expect(newUserSchema.parse({ ...user, password: "  twelve chars " }).password).toBe(
      "  twelve chars ",
    );
  });

  it("has one of the four roles", () => {
    expect(messagesOf({ role: "owner" })).toEqual(["user.roleUnknown"]);
  });

  it("has an address that can be written to", () => {
    expect(messagesOf({ email: "nobody" })).toEqual(["email.malformed"]);
  });
});
