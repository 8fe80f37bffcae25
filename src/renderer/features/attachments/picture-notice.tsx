import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import type { PictureState } from './use-picture';

const ERROR_KEYS = {
  damaged: 'attachments.error.damaged',
  undecodable: 'attachments.error.undecodable',
  'too-many-pixels': 'attachments.error.tooManyPixels',
} as const;

/** Says why a picture is not there, or not yet. */
export function PictureNotice({ state }: { readonly state: PictureState }) {
  const { t } = useTranslation();
  if (state === 'shown') return undefined;
  if (state === 'loading') return <p role="status">{t('attachments.status.loading')}</p>;
  return <Notice tone="error">{t(ERROR_KEYS[state])}</Notice>;
}
