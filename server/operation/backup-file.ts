/** What lies in a backup: one tar file, so that any system can look into it. */
import * as z from 'zod';

export const inBackup = {
  manifest: 'manifest.json',
  /** A SQLite file, or the custom format of pg_dump. */
  database: 'database',
  hashKey: 'hash-key',
  photos: 'photos',
} as const;

/** What was there: a restore compares it with what is there. */
export const manifest = z.object({
  format: z.literal(1),
  made: z.string(),
  server: z.string(),
  kind: z.enum(['sqlite', 'postgres']),
  /** Rows, by table. */
  rows: z.record(z.string(), z.number()),
  photos: z.object({ files: z.number(), bytes: z.number() }),
});
export type Manifest = z.infer<typeof manifest>;
