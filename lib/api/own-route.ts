import { meetingPoint } from "@/lib/door/meeting-point.mjs";
import { type Answer, responseOf } from "./answer";

const PART = /\[(\w+)\]/g;

type Params<Name extends string> = Readonly<Record<Name, string>>;

/**
 * A route that needs nothing of Next's and nothing of who asks. As soon as it is loaded the door asks
 * it by itself for what it keeps, which takes less time; what is returned Next asks for all others.
 * @param path as Next writes it, with the names of its parts: `/api/v1/evidence/[id]`
 */
export function ownRoute<Name extends string = never>(
  path: string,
  answer: (url: URL, params: Params<Name>) => Promise<Answer>,
) {
  const names = [...path.matchAll(PART)].map(([, name]) => name as Name);
  const answerTo = (url: URL, parts: readonly string[]) => {
    const params = Object.fromEntries(names.map((name, at) => [name, parts[at] ?? ""]));
    return answer(url, params as Params<Name>);
  };
  meetingPoint.ownRoutes.set(path.replaceAll(PART, "*"), answerTo);
  return async (request: Request, { params }: { params: Promise<Params<Name>> }) =>
    responseOf(request, await answer(new URL(request.url), await params));
}
