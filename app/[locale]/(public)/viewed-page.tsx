import type { ReactNode } from "react";
import { StaleNotice } from "@/components/layout/stale-notice";
import { ViewBar } from "@/components/view/view-bar";
import { firstKnownDay, hiddenAfter } from "@/lib/data/hidden";
import type { SearchParams } from "@/lib/schemas/view";
import { currentDay } from "@/lib/view/current-day";
import { readAskedView } from "@/lib/view/read-view";
import { PageLinks } from "./page-links";

interface ViewedPageProps {
  /** Address of the page within the language. */
  readonly path: string;
  readonly params: SearchParams;
  readonly children: ReactNode;
}

/** A public page under the control of its day: what day it shows, and what that hides. */
export async function ViewedPage({ path, params, children }: ViewedPageProps) {
  const asked = readAskedView(params);
  const day = asked.view.asKnownOn;
  const [firstDay, hidden] = await Promise.all([
    firstKnownDay(),
    day === null ? null : hiddenAfter(day),
  ]);
  return (
    <>
      <StaleNotice />
      <PageLinks params={params} path={path} view={asked.view} />
      <ViewBar
        address={{ path, params }}
        asked={asked}
        firstDay={firstDay}
        hidden={hidden}
        today={currentDay()}
      />
      {children}
    </>
  );
}
