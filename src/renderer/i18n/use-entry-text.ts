import type { PartialDate } from '../../domain/partial-date';
import { placeIn } from '../../domain/places/gazetteer';
import type { FieldSpec } from '../../domain/record-section';
import { formatPartialDate } from './format-date';
import { useLanguage } from './use-language';
import { useRecordLabels } from './use-record-labels';

/** Says what a field of a section holds in the interface's language. */
export function useEntryText() {
  const language = useLanguage();
  const labels = useRecordLabels();
  return (spec: FieldSpec, value: string | readonly string[]): string => {
    const [first = ''] = typeof value === 'string' ? [value] : value;
    switch (spec.kind) {
      case 'date':
        return formatPartialDate(first as PartialDate, language);
      case 'place':
        return placeIn(first, language);
      case 'code':
        return labels.code(spec.list, first);
      case 'codes': {
        const codes = typeof value === 'string' ? [value] : value;
        return codes.map((code) => labels.code(spec.list, code)).join(' · ');
      }
      case 'line':
      case 'text':
      case 'name':
      case 'person':
        return first;
    }
  };
}
