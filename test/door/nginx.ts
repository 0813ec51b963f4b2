import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const configuration = ({ folder, port, target }: { folder: string; port: number; target: string }) => `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${folder}/own.crt;
    ssl_certificate_key ${folder}/own.key;
    client_max_body_size 51m;
    location / {
      proxy_pass ${target};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
    }
  }
}
`

/** Why no nginx can be tried here; undefined when one can. */
export const noNginx = (): string | undefined =>
  ['nginx', 'openssl'].find((name) => spawnSync(name, ['-v']).error)?.concat(' is not installed')

/** Debian's nginx in front of `target`, with a certificate that it made for itself. */
export const startNginx = async ({ port, target }: { port: number; target: string }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinghuo-nginx-'))
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const files = ['-keyout', `${folder}/own.key`, '-out', `${folder}/own.crt`]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files],
    {
      stdio: 'ignore',
    },
  )
  writeFileSync(`${folder}/nginx.conf`, configuration({ folder, port, target }))
  const server = spawn('nginx', ['-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`], {
    stdio: 'ignore',
  })
  const ended = once(server, 'exit')
  return {
    url: `https://localhost:${port}`,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
