import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_CONTACTS, type DemoContact } from './demo/demo-people';
import { expect, test } from './fixtures';
import { textsOfPdf, withoutBlanks } from './pdf-text';
import { consentToUnhcr } from './screens/consent-screen';
import { recordContact } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

/** What somebody reads, presses and finds who has never seen the app, in each language of the interface. */
const NEWCOMERS = [
  {
    language: 'English',
    close: 'Close',
    reference: 'Reference',
    contents: 'Contents',
    page: 'No forced return',
    why: 'no state may send a person back to a place where life or freedom is in danger',
    protections: 'Protections',
    reasons: ['Because: ', 'Rights of the child'],
    write: 'Write a letter',
    keep: 'Keep with the case',
    pdf: 'Save as PDF…',
    law: 'Article 33(1) of the Convention relating to the Status of Refugees of 1951',
  },
  {
    language: '한국어',
    close: '닫기',
    reference: '법률 자료',
    contents: '차례',
    page: '강제송환 금지',
    why: '어떤 국가도 생명이나 자유가 위협받는 곳으로 사람을 돌려보내서는 안 된다',
    protections: '적용되는 보호',
    reasons: ['근거: ', '아동의 권리'],
    write: '서한 작성',
    keep: '사례 기록에 보관',
    pdf: 'PDF로 저장…',
    law: '「난민의 지위에 관한 협약」 제33조 제1항',
  },
  {
    language: '中文',
    close: '关闭',
    reference: '法律资料',
    contents: '目录',
    page: '不得强制遣返',
    why: '任何国家都不得把人送回其生命或自由受到威胁的地方',
    protections: '适用的保护',
    reasons: ['依据：', '儿童权利'],
    write: '撰写信函',
    keep: '存入个案',
    pdf: '另存为 PDF…',
    law: '《关于难民地位的公约》第33条第1款',
  },
] as const;

test('a newcomer reads why nobody may be sent back, sees what protects a child and writes to UNHCR, in each language', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const outside = await mkdtemp(join(tmpdir(), 'durumi-outside-'));
  await createVault(page);
  const baby = demoContact('망까이 아기');
  await recordContact(page, baby);
  await consentToUnhcr(page);
  for (const words of NEWCOMERS)
    await test.step(words.language, async () => {
      await page.getByRole('banner').getByRole('radio', { name: words.language }).check({ force: true });
      await page.getByRole('button', { name: words.reference, exact: true }).click();
      await page.getByRole('button', { name: words.contents, exact: true }).click();
      await page
        .getByRole('navigation', { name: words.contents })
        .getByRole('button', { name: words.page })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: words.page })).toBeVisible();
      await expect(page.getByText(words.why)).toBeVisible();
      await page.getByRole('button', { name: words.close, exact: true }).click();
      await openPerson(page, baby);
      const protections = page.getByRole('region', { name: words.protections });
      for (const reason of words.reasons) await expect(protections).toContainText(reason);
      await page.getByRole('button', { name: words.write, exact: true }).click();
      await page.getByRole('button', { name: words.keep, exact: true }).click();
      const file = join(outside, `${words.language}.pdf`);
      await savePdf(app, page.getByRole('button', { name: words.pdf, exact: true }), file);
      for (const text of (await textsOfPdf(file)).map(withoutBlanks)) {
        expect(text).toContain(withoutBlanks(words.law));
        for (const name of baby.names) expect(text).not.toContain(withoutBlanks(name));
      }
      await openPerson(page, baby);
    });
  await rm(outside, { recursive: true, force: true });
});

function demoContact(name: string): DemoContact {
  const found = DEMO_CONTACTS.find(({ names }) => names.includes(name));
  if (found === undefined) throw new Error('not in the demo');
  return found;
}

async function openPerson(page: Page, { names: [name = ''] }: DemoContact): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

async function savePdf(app: ElectronApplication, button: Locator, target: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath, bookmark: '' });
  }, target);
  await button.click();
  await expect.poll(() => textsOfPdf(target).catch(() => [])).not.toEqual([]);
}
