import { app, type Session } from 'electron';

/** Must run before the app is ready: no name is ever looked up, whoever asks. */
export function silenceNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Cancels every request that is not for the app's own files. */
export function blockRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !/^(?:app|blob:app|devtools):\/\//u.test(details.url) });
  });
}
