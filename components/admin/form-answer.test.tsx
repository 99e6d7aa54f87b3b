// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { EMPTY_FORM, type FormState } from "@/lib/actions/form-state";
import { useFormAnswer } from "./form-answer";

/** A server that answers when it is told to. */
class SlowServer {
  calls = 0;
  answer: () => void = () => undefined;

  readonly action = (): Promise<FormState> => {
    this.calls += 1;
    return new Promise((resolve) => {
      this.answer = () => resolve(EMPTY_FORM);
    });
  };
}

it("sends once what is sent again before the server has answered, and then anew", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const server = new SlowServer();
  let send: (data: FormData) => void = () => undefined;
  function Form() {
    ({ send } = useFormAnswer(server.action));
    return null;
  }
  const root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Form />));
  await act(async () => {
    send(new FormData());
    send(new FormData());
  });
  await act(async () => send(new FormData()));
  expect(server.calls).toBe(1);
  await act(async () => server.answer());
  await act(async () => send(new FormData()));
  expect(server.calls).toBe(2);
  await act(async () => server.answer());
});
