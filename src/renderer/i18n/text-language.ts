import { scriptOf } from '../../domain/person';

const TAGS = { Hang: 'ko', Hani: 'zh-Hans', Latn: 'en', Zyyy: 'und' } as const;

/** The `lang` of a stored text, judged by its script: fonts and screen readers follow it. */
export function textLanguage(text: string): string {
  return TAGS[scriptOf(text)];
}
