import type { ReactNode } from "react";
import type { z } from "zod";
import { StaleNotice } from "@/components/layout/stale-notice";
import { ViewBar } from "@/components/view/view-bar";
import { firstKnownDay, hiddenAfter } from "@/lib/data/hidden";
import { CURRENCY } from "@/lib/domain/view-address";
import { unreadParameters } from "@/lib/schemas/unread-parameters";
import { currencySchema, type SearchParams } from "@/lib/schemas/view";
import { currentDay } from "@/lib/view/current-day";
import { readAskedView } from "@/lib/view/read-view";
import { PageLinks } from "./page-links";

interface ViewedPageProps {
  /** Address of the page within the language. */
  readonly path: string;
  readonly params: SearchParams;
  /** What it can be asked for, apart from its view. */
  readonly asks?: z.ZodObject;
  readonly children: ReactNode;
}

const VIEW_ASKS = { [CURRENCY]: currencySchema };

/**
 * A public page under the control of its day: what day it shows, what that hides, and what its address
 * says and nobody could read.
 */
export async function ViewedPage({ path, params, asks, children }: ViewedPageProps) {
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
        unread={unreadParameters({ ...VIEW_ASKS, ...asks?.shape }, params)}
      />
      {children}
    </>
  );
}
