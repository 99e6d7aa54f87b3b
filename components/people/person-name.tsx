import { useLocale } from "next-intl";
import { TextFigure } from "@/components/evidence/figure";
import type { OfficeLine } from "@/lib/data/people";
import { nameIn } from "@/lib/domain/subject-name";

/** A person's name, and the same in the other script, each opening its evidence. */
export function PersonName({ office }: { readonly office: OfficeLine }) {
  const { name, nameZhHans, nameZhHant } = office;
  const names = {
    name: name.value,
    nameZhHans: nameZhHans?.value ?? null,
    nameZhHant: nameZhHant?.value ?? null,
  };
  const { mainLanguage, secondLanguage } = nameIn(useLocale(), names);
  const inLanguage = { en: name, "zh-Hans": nameZhHans, "zh-Hant": nameZhHant };
  const [main, second] = [
    inLanguage[mainLanguage] ?? name,
    secondLanguage === null ? null : inLanguage[secondLanguage],
  ];
  return (
    <>
      <TextFigure lang={mainLanguage} sourced={main} />
      {second !== null && secondLanguage !== null && (
        <>
          {" "}
          <span className="second-script">
            <TextFigure lang={secondLanguage} sourced={second} />
          </span>
        </>
      )}
    </>
  );
}
