import type { SpokenText } from "./hit-text";
import { Matched } from "./matched";
import type { QuickHit } from "./quick-answer";

interface QuickOptionProps {
  readonly hit: QuickHit;
  readonly id: string;
  readonly address: string;
  readonly q: string;
  readonly selected: boolean;
  readonly onFollow: () => void;
}

/** One hit of the quick list: a link to a mouse, an option to whoever stays in the field. */
export function QuickOption({ hit, id, address, q, selected, onFollow }: QuickOptionProps) {
  const { title, second, said, detail } = hit;
  return (
    <a
      aria-selected={selected}
      href={address}
      id={id}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onFollow();
      }}
      role="option"
      tabIndex={-1}
    >
      <span>
        <Spoken q={q} said={title} /> <Spoken className="second-script" q={q} said={second} />{" "}
        <Spoken className="second-script" q={q} said={said} />
      </span>
      <span className="hit-detail">{detail}</span>
    </a>
  );
}

interface SpokenProps {
  readonly said: SpokenText | null;
  readonly q: string;
  readonly className?: string;
}

function Spoken({ said, q, className }: SpokenProps) {
  if (said === null) return null;
  return (
    <span className={className} lang={said.lang ?? undefined}>
      <Matched q={q} text={said.text} />
    </span>
  );
}
