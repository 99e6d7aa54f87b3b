import { useLocale, useTranslations } from "next-intl";
import { DateFigure, QuantityFigure, TextFigure } from "@/components/evidence/figure";
import { DataText } from "@/components/ui/data-text";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Tag } from "@/components/ui/tag";
import type { ProductLine } from "@/lib/data/organizations-products";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { nameIn } from "@/lib/domain/subject-name";

/** Products in the order of the maker's road map, with what was reached and what is planned. */
export function ProductList({ products }: { readonly products: readonly ProductLine[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {products.map((product) => (
        <li className="border-t border-hair pt-3" id={product.slug} key={product.slug}>
          <Product product={product} />
        </li>
      ))}
    </ul>
  );
}

function Product({ product }: { readonly product: ProductLine }) {
  const t = useTranslations("organizations");
  const locale = useLocale();
  const { name, kind, description, processNode, milestones, specifications } = product;
  const planned = (is: boolean) => is && <Tag>{t("page.planned")}</Tag>;
  const items: Definition[] = [
    {
      term: t("product.node"),
      value: processNode && <QuantityFigure sourced={processNode} />,
    },
    ...milestones.map((milestone): Definition => {
      const term = t(`product.milestone.${milestone.kind}`);
      const about = t("product.milestoneAbout", { product: name.value, milestone: term });
      return {
        term,
        value: (
          <>
            <DateFigure about={about} sourced={milestone.reachedOn} /> {planned(milestone.planned)}
          </>
        ),
      };
    }),
    ...specifications.map((specification): Definition => {
      const { main, mainLanguage } = nameIn(locale, specification.name);
      return {
        term: sentenceCase(main),
        lang: mainLanguage,
        value: (
          <>
            <QuantityFigure about={main} sourced={specification.amount} />{" "}
            {planned(specification.planned)}
            {specification.note !== null && (
              <p className="text-xs text-soft">
                <DataText>{specification.note}</DataText>
              </p>
            )}
          </>
        ),
      };
    }),
  ];
  return (
    <>
      <h3 className="font-semibold">
        <TextFigure sourced={name} />{" "}
        <span className="text-sm font-normal text-soft">{t(`product.kind.${kind}`)}</span>
      </h3>
      {description !== null && (
        <p className="mb-2 text-sm text-soft">
          <DataText>{description}</DataText>
        </p>
      )}
      <DefinitionList items={items} />
    </>
  );
}
