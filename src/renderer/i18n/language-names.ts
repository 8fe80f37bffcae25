/** Each language in its own script: someone who reads no other must find it. */
export const LANGUAGE_NAMES = { ko: '한국어', en: 'English', zh: '中文' } as const;
