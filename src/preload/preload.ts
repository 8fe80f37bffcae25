import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { DesktopApi, DesktopEvent } from '../contract/desktop-calls';

// WebRTC sends packets past every content policy (measured), so the page must not have it; a frame that the page
// could make would bring it back, so it is taken from frames when they are reached. Runs before any script of the
// page. The main process also forbids its packets, whoever gets hold of it.
void webFrame.executeJavaScript(`{
  const take = (scope) => {
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) delete scope[name];
  };
  take(globalThis);
  const reach = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow').get;
  for (const [property, of] of [['contentWindow', (scope) => scope], ['contentDocument', (scope) => scope.document]]) {
    Object.defineProperty(HTMLIFrameElement.prototype, property, {
      get() {
        const scope = reach.call(this);
        if (scope === null) return null;
        take(scope);
        return of(scope);
      },
    });
  }
}`);

const api: DesktopApi = {
  call: (name, input) => ipcRenderer.invoke('desktop-call', name, input),
  onEvent: (listener) => {
    const forward = (_ipcEvent: unknown, event: DesktopEvent) => listener(event);
    ipcRenderer.on('desktop-event', forward);
    return () => ipcRenderer.removeListener('desktop-event', forward);
  },
};

contextBridge.exposeInMainWorld('desktop', api);
