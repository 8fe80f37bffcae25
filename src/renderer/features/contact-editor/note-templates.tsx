import { useTranslation } from 'react-i18next';
import type { FormFields } from '../../../domain/form-fields';
import { Button } from '../../ui/button';

interface NoteTemplatesProps {
  readonly fields: FormFields;
  readonly onEdit: (fields: FormFields) => void;
}

const TEMPLATES = ['first-contact', 'call', 'home-visit'] as const;

/** Headings to write under. They are put below what was written already: nothing is ever replaced. */
export function NoteTemplates({ fields, onEdit }: NoteTemplatesProps) {
  const { t } = useTranslation();
  const note = fields['encounter.note'] ?? '';
  const insert = (template: (typeof TEMPLATES)[number]) => {
    const headings = t(`lists.headings.${template}`);
    const kept = note.trim() === '' ? '' : `${note.trimEnd()}\n\n`;
    onEdit({ ...fields, 'encounter.note': `${kept}${headings}` });
  };
  return (
    <div className="form__actions" role="group" aria-label={t('contact.label.template')}>
      <span className="quiet">{t('contact.label.template')}</span>
      {TEMPLATES.map((template) => (
        <Button key={template} look="quiet" onPress={() => insert(template)}>
          {t(`lists.template.${template}`)}
        </Button>
      ))}
    </div>
  );
}
