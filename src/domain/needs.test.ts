import { describe, expect, test } from 'vitest';
import { activeNeeds, NEED_CODES, needRecord, toNeed } from './needs';
import { addNeed, needField, parseNeeds } from './needs-form';
import type { PartialDate } from './partial-date';

describe('needs', () => {
  test('82 codes are offered, each once', () => {
    expect([NEED_CODES.length, new Set(NEED_CODES).size]).toEqual([82, 82]);
  });

  test('a bare code of an old record is pending review, and stays a bare code', () => {
    expect(needRecord('LP-RR')).toEqual({ code: 'LP-RR', state: 'pending' });
    expect(toNeed(needRecord('LP-RR'))).toBe('LP-RR');
  });

  test('what no longer applies is not among those that count', () => {
    const ended = { code: 'CR', state: 'ended', date: '2025' as PartialDate } as const;
    expect(activeNeeds(['LP-RR', ended, { code: 'SM', state: 'confirmed' }, 'LP-RR'])).toEqual([
      'LP-RR',
      'SM',
    ]);
  });

  test('adding one says since when, adding it twice changes nothing', () => {
    const fields = addNeed({}, 'FU-TR', '2026-11-25');
    expect(parseNeeds(fields, {})).toEqual([{ code: 'FU-TR', state: 'pending', date: '2026-11-25' }]);
    expect(addNeed(fields, 'FU-TR', '2026-12-01')).toBe(fields);
  });

  test('an unknown code is nothing, a wrong date is told at its field', () => {
    const fields = {
      [needField(0, 'code')]: 'XX-YY',
      [needField(1, 'code')]: 'CR',
      [needField(1, 'date')]: 'soon',
      [needField(1, 'by')]: 'x'.repeat(300),
    };
    const errors = {};
    expect(parseNeeds(fields, errors)).toEqual(['CR']);
    expect(errors).toMatchObject({
      [needField(1, 'date')]: { kind: 'date-unreadable' },
      [needField(1, 'by')]: { kind: 'text-too-long' },
    });
  });
});
