import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  ports?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

/** The rules of the compose specification that docker-compose.yml relies on; no container engine is needed to hold them. */
test.describe('docker-compose.yml', () => {
  const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };

  test('every service has an image or a build whose files exist', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect(Boolean(service.image) !== Boolean(service.build), name).toBe(true);
      if (service.build) expect(readFileSync(join(root, service.build.context, service.build.dockerfile), 'utf8')).toContain('FROM');
    }
  });

  test('ports, volumes, health checks and dependencies have the form of the specification', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const port of service.ports ?? []) expect(port, name).toMatch(/^(\d{1,3}(\.\d{1,3}){3}:)?\d+:\d+$/);
      for (const volume of service.volumes ?? []) expect(Object.keys(compose.volumes), name).toContain(volume.split(':')[0]);
      expect(service.healthcheck?.test[0], name).toMatch(/^CMD(-SHELL)?$/);
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(Object.keys(compose.services)).toContain(other);
        expect(condition).toBe('service_healthy');
      }
    }
  });

  test('the api service is given only settings that the application reads', () => {
    const sources = execFileSync('grep', ['-rhoE', '"[A-Za-z]+(:[A-Za-z]+)+"|GetConnectionString\\("[A-Za-z]+"\\)', '--include=*.cs', join(root, 'api')], {
      encoding: 'utf8',
    });
    const framework = ['ASPNETCORE_ENVIRONMENT', 'ASPNETCORE_URLS', 'AllowedHosts'];
    const names = Object.keys(compose.services['api']!.environment!).filter((name) => !framework.includes(name));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const [section, key] = name.split('__');
      const read = section === 'ConnectionStrings' ? `GetConnectionString("${key}")` : `"${section}:${key}"`;
      expect(sources, name).toContain(read);
    }
  });
});
