import { expect, test } from './fixtures';
import { chooseInMenu } from './native-menu';

test('every language is written in the fonts that come with the app, from the first screen on', async ({
  app,
  page,
}) => {
  const loaded = () =>
    page.evaluate(() => [
      ...new Set([...document.fonts].flatMap(({ family, status }) => (status === 'loaded' ? [family] : []))),
    ]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await chooseInMenu(app, '한국어');
  await expect.poll(loaded).toContainEqual(expect.stringContaining('Noto Sans KR'));
  await chooseInMenu(app, '中文');
  await expect.poll(loaded).toContainEqual(expect.stringContaining('Noto Sans SC'));
});
