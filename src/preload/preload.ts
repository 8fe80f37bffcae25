import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { DesktopApi, DesktopEvent } from '../contract/desktop-calls';

// WebRTC sends packets past every policy (measured): the page must not have it. Runs before any script of the page.
void webFrame.executeJavaScript(
  "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) delete globalThis[name];",
);

const api: DesktopApi = {
  call: (name, input) => ipcRenderer.invoke('desktop-call', name, input),
  onEvent: (listener) => {
    const forward = (_ipcEvent: unknown, event: DesktopEvent) => listener(event);
    ipcRenderer.on('desktop-event', forward);
    return () => ipcRenderer.removeListener('desktop-event', forward);
  },
};

contextBridge.exposeInMainWorld('desktop', api);
