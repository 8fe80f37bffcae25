import type { Page } from '@playwright/test';
import { CODE_LISTS } from '../../src/domain/code-lists';
import { PERSON_SECTIONS, SECTION_NAMES, type SectionFieldKey } from '../../src/domain/person-sections';
import type { FieldSpec } from '../../src/domain/record-section';
import { entryField } from '../../src/domain/section-form';

/** What is typed where a word of any kind would do, but a reader wonders at it. */
const SAMPLES: Readonly<Partial<Record<SectionFieldKey, string>>> = {
  'safety-number': '+82 2 000 0000',
  'safety-time': 'every day 0:00-24:00',
  'safety-codeWord': '두루미',
  'safety-never': '鸡西的雇主',
  'safety-ifLost': 'Ask the shelter once, by the code word. Wait a week before anybody asks again.',
  'consents-explainedBy': 'caseworker Blue',
  'consents-organisations': 'UNHCR, ICRC',
  'consents-withhold': '남편 쪽 가족에게 거처를 알리지 말 것',
  'identity-birthplace': '온성',
  'identity-ethnicity': 'Korean',
  'identity-religion': '기독교',
  'identity-occupation': '인민학교 교원',
  'identity-marks': 'scar on the left hand',
  'identity-died': '',
  'family-name': '최영희',
  'family-place': '穆棱',
  'family-heldBy': '아이의 할머니',
  'journey-leftFrom': '온성',
  'journey-destination': 'South Korea',
  'crossings-from': '온성',
  'crossings-to': '图们',
  'crossings-times': '2',
  'returns-from': '丹东',
  'returns-to': '신의주',
  'returns-heldAt': '신의주 집결소',
  'returns-treatment': 'Three months of hard labour; beaten when she was asked whom she had met.',
  'concerns-detail': 'Sold to a farmer in 2015; the child was born there.',
  'documents-number': '0815-4711',
  'documents-issuer': '온성군',
  'course-riskReason': 'The employer threatens to report her.',
  'course-closed': '',
  'course-closure': '',
};

const SAMPLE_DATES: Readonly<Partial<Record<SectionFieldKey, string>>> = {
  'consents-date': '2026-10-04',
  'family-birth': '1971년경',
  'family-separated': '2015-08',
  'journey-left': '2014',
  'crossings-date': 'after 2014',
  'returns-date': '2016-03',
  'returns-released': '2016-06',
  'documents-expires': '2030',
  'course-opened': '2026-10-04',
  'course-reviewBy': '2031-10-04',
};

/** What is typed into a field; nothing where a field would contradict the others. */
export function sampleOf(key: SectionFieldKey, spec: FieldSpec): string {
  const sample = SAMPLES[key];
  if (sample !== undefined) return sample;
  if (spec.kind === 'date') return SAMPLE_DATES[key] ?? '2015-05';
  return spec.kind === 'place' ? '연길' : 'sample';
}

/** Unfolds every section of the open form, in the English interface, and fills every field of it. */
export async function fillEverySection(page: Page): Promise<void> {
  for (const section of SECTION_NAMES) {
    const folded = page.locator('.choices').getByRole('button', { name: /^\+ /u }).first();
    await folded.click();
    const fields: Readonly<Record<string, FieldSpec>> = PERSON_SECTIONS[section].fields;
    for (const [field, spec] of Object.entries(fields)) {
      const key = `${section}-${field}` as SectionFieldKey;
      await fillField(page, entryField(section, 0, field), { spec, sample: sampleOf(key, spec) });
    }
  }
}

interface Filling {
  readonly spec: FieldSpec;
  readonly sample: string;
}

async function fillField(page: Page, name: string, { spec, sample }: Filling): Promise<void> {
  if (sample === '' || spec.kind === 'person') return;
  const field = page.locator(`[name="${name}"]`);
  if (spec.kind === 'code') {
    await field.selectOption(CODE_LISTS[spec.list][0]);
  } else if (spec.kind === 'codes') {
    const search = page.locator(`[name="${name}-search"]`);
    await search.press('ArrowDown');
    await search.press('Enter');
  } else {
    await field.fill(sample);
    // Going on closes the suggestions, which else cover what comes next.
    if (spec.kind === 'place' || spec.kind === 'name') await field.press('Tab');
  }
}
