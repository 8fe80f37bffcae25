import AxeBuilder from '@axe-core/playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { textsOfPdf, withoutBlanks } from './pdf-text';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

const NAME = '최은경';
const REASON = 'Return is expected within days; nobody is let in to see her.';
const TRAIL = {
  English: `Wrote a letter about ${NAME} as a PDF outside the vault without consent`,
  한국어: `${NAME}에 관한 서한을 동의 없이 보관함 밖에 PDF로 저장했습니다`,
  中文: `未经同意将关于${NAME}的信函以 PDF 导出到保险库之外`,
} as const;

test('a letter about somebody who is detained goes without consent only for a written reason, which the trail tells', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  const outside = await mkdtemp(join(tmpdir(), 'durumi-outside-'));
  await createVault(page);
  await recordName(page, NAME);
  const write = page.getByRole('button', { name: 'Write a letter' });
  const reason = page.getByLabel('Why it may go without consent');
  const pdf = page.getByRole('button', { name: 'Save as PDF…' });

  await test.step('whoever can be asked must be asked', async () => {
    await write.click();
    await page.getByText('Foreign ministry', { exact: true }).click();
    await expect(page.getByText(/^최은경 has not been asked about “Publication/u)).toBeVisible();
    await expect(reason).toHaveCount(0);
    await page.getByRole('button', { name: 'Discard' }).click();
  });
  await test.step('somebody detained cannot be, and the letter waits for the reason', async () => {
    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    await page.getByRole('region', { name: 'The person' }).getByText('Detained', { exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await write.click();
    await page.getByText('Foreign ministry', { exact: true }).click();
    await expect(page.getByText(/cannot be asked now \(Detained\)/u)).toBeVisible();
    await page.getByText('Full identity', { exact: true }).click();
    await expect(page.getByText(/tell only as much of who they are/u)).toBeVisible();
    await page.getByText('No identity', { exact: true }).click();
    await expect(page.getByText(/tell only as much of who they are/u)).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Keep with the case' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Letter · Foreign ministry/u })).toBeVisible();
    await expect(pdf).toBeDisabled();
  });
  await test.step('with a reason it goes, and the reason is not in it', async () => {
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await reason.fill(REASON);
    await expect(page.getByText(/cannot be asked\. The letter may go because life/u)).toBeVisible();
    await page.getByRole('button', { name: 'Keep with the case' }).click();
    await expect(page.getByText(`Why it may go without consent: ${REASON}`)).toBeVisible();
    const target = join(outside, 'letter.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath, bookmark: '' });
    }, target);
    await pdf.click();
    await expect(page.getByText('The PDF was written, unencrypted', { exact: false })).toBeVisible();
    for (const text of await textsOfPdf(target)) {
      expect(withoutBlanks(text)).toContain('Article33(1)');
      expect(text).not.toMatch(/expected within days|최은경/u);
    }
  });
  await test.step('a refusal that is recorded ends it', async () => {
    await page.getByRole('navigation').getByRole('button', { name: NAME }).click();
    await page.getByRole('button', { name: 'Add: Consent' }).click();
    const consent = page.getByRole('region', { name: 'Consent', exact: true });
    await consent.getByLabel('Purpose').selectOption('publication');
    await consent.getByLabel('Decision', { exact: true }).selectOption('refused');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: /^Open: Letter/u }).click();
    await expect(page.getByText(/^최은경 refused consent/u)).toBeVisible();
    await expect(pdf).toBeDisabled();
  });
  await test.step('the trail tells it in three languages', async () => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Show entries' }).click();
    for (const [language, entry] of Object.entries(TRAIL)) {
      await page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
      await expect(page.getByText(entry)).toHaveCount(1);
    }
  });
  await rm(outside, { recursive: true, force: true });
});
