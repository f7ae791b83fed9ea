import { spawn } from 'node:child_process';

/** Opens the address where a browser can be had. That there is none is no failure: the address is printed anyway. */
export function openBrowser(address: string): void {
  if (process.env.CI || !process.stdout.isTTY) return;
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  const opened = spawn(command ?? '', args, { detached: true, stdio: 'ignore' });
  opened.on('error', () => {});
  opened.unref();
}
