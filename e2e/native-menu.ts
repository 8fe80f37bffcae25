import type { ElectronApplication } from '@playwright/test';

/** Chooses an entry of the native menu, as a click or its shortcut does; the focus in the window stays where it is. */
export function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    const entry = entries.find((each) => each.label === wanted);
    if (entry === undefined) throw new Error(`the menu has no ${wanted}`);
    // Electron types it as any function.
    const click = entry.click as () => void;
    click();
  }, label);
}
