import { useEffect, useState } from 'react';
import { LANGUAGES, type Language } from '../../../domain/language';
import type { ReferenceLibrary } from '../../../domain/reference';

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly library: ReferenceLibrary }>>> = {
  ko: () => import('virtual:reference/ko'),
  en: () => import('virtual:reference/en'),
  zh: () => import('virtual:reference/zh'),
};

/**
 * The pages in a language; undefined while they are read for the first time. Once one language is there the others
 * follow, so that a switch finds its pages; until then those of the language before stay.
 */
export function useLibrary(language: Language): ReferenceLibrary | undefined {
  const [libraries, setLibraries] = useState<Partial<Record<Language, ReferenceLibrary>>>({});
  const [shown, setShown] = useState<ReferenceLibrary>();
  useEffect(() => {
    const load = async (each: Language) => {
      const { library } = await LOADERS[each]();
      setLibraries((known) => ({ ...known, [each]: library }));
    };
    void load(language).then(() => Promise.all(LANGUAGES.map(load)));
  }, [language]);
  const wanted = libraries[language];
  if (wanted !== undefined && wanted !== shown) setShown(wanted);
  return wanted ?? shown;
}
