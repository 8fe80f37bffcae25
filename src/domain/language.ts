/** The three interface languages, equal in rank. BCP 47: zh means simplified Chinese as written in mainland China. */
export const LANGUAGES = ['ko', 'en', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Is this one of the interface languages? */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Languages a conversation was held in. A note says which; other languages go through an interpreter. */
export const CONVERSATION_LANGUAGES = ['ko', 'zh', 'en', 'other'] as const;

export type ConversationLanguage = (typeof CONVERSATION_LANGUAGES)[number];
