import type { Locator, Page } from '@playwright/test';

/** Unfolds a section of the form, in the English interface, and gives it. */
export async function unfoldSection(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: `+ ${name}`, exact: true }).click();
  return page.getByRole('region', { name, exact: true });
}

/** Types into a line with suggestions and takes the one of this name. */
export async function takeSuggestion(field: Locator, typed: string, option: string): Promise<void> {
  await field.fill(typed);
  await field.page().getByRole('option', { name: option }).first().click();
}
