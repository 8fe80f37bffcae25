/** Switches of Chromium and Node that would open the app to another program or send its data elsewhere. */
const FORBIDDEN_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'proxy-server',
  'proxy-pac-url',
  'disable-web-security',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'user-data-dir',
  'host-rules',
  'host-resolver-rules',
  'require',
] as const;

/** The first forbidden switch that the app was started with, or undefined. */
export function forbiddenSwitch(
  argv: readonly string[],
  hasSwitch: (name: string) => boolean,
): string | undefined {
  return FORBIDDEN_SWITCHES.find(
    (name) =>
      hasSwitch(name) ||
      argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
  );
}
