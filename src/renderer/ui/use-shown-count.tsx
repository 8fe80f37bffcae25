import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

const STEP = 100;

/** How many of a long list are drawn, and the button for more: thousands of rows at once would keep one waiting. */
export function useShownCount(total: number) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(STEP);
  const more =
    total > shown ? (
      <div>
        <Button onPress={() => setShown(shown + STEP)}>{t('casework.action.showMore')}</Button>
      </div>
    ) : undefined;
  return { shown, more };
}
