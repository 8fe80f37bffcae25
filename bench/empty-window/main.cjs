// The floor of a start: the same Electron, one window, one line of text.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.DURUMI_PROFILE);
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  void window.loadURL('data:text/html,<h1>Empty</h1>');
});
