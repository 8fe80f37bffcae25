import type { TFunction } from 'i18next';

const ARTICLE = /^(\d+[A-Z]?|[IVX]+)(?:\(([\da-z]+)\))?$/u;

/** An article as it is cited in a language: `33(1)` is Art. 33(1), 제33조 제1항, 第33条第1款. Others stay as written. */
export function formatArticle(article: string, t: TFunction): string {
  const [, number, paragraph] = ARTICLE.exec(article) ?? [];
  if (number === undefined) return article;
  if (paragraph === undefined) return t('reference.label.article', { article: number });
  return t('reference.label.paragraph', { article: number, paragraph });
}
