import { writeAccess } from '../collector/admin/access-log.js';
import { setAside } from '../collector/admin/set-aside.js';
import { CasePhotos } from '../collector/cases/case-photos.js';
import { openDatabase } from '../collector/database/open.js';
import { FeedFolder } from '../collector/feeds/feed-file.js';
import { Problem } from '../collector/http/problem.js';
import { WordList } from '../collector/moderation/word-list.js';
import { openPhotoDisk } from '../collector/photos/photo-disk.js';
import { PhotoStore } from '../collector/photos/photo-store.js';
import { SyncedFeeds } from '../collector/sign-ups/sync-posts.js';
import { readReceiptNumber } from '../collector/submissions/secret.js';
import { type Settings, withLocalSecrets } from '../settings.js';
import { PlainError } from './explain-error.js';

/** For somebody who asks in writing, or has lost the private link: takes a response back and erases what was filled in. */
export async function erase(given: Settings, feedName: string, receipt: string): Promise<void> {
  const settings = withLocalSecrets(given, () => undefined);
  const database = await openDatabase(settings.database);
  try {
    const now = Date.now;
    const disk = await openPhotoDisk(settings.photoStore);
    const photos = new PhotoStore(database, disk, settings.bodyLimit, now);
    const casePhotos = new CasePhotos(database, disk);
    const collector = {
      ...settings,
      database,
      now,
      photos,
      casePhotos,
      captchaCheck: undefined,
      wordList: new WordList(undefined),
    };
    const feed = await new SyncedFeeds(new FeedFolder(settings.feedsFolder), collector).read(
      feedName,
    );
    if (!feed) throw new PlainError(`There is no feed ${feedName} in ${settings.feedsFolder}.`);
    await setAside(collector, feed, readReceiptNumber(receipt), 'withdraw').catch(
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        throw new PlainError(
          error.status === 404 ? `${feedName} has no response with this number.` : error.message,
        );
      },
    );
    await writeAccess(collector, now(), {
      who: 'command',
      act: 'erase',
      feed: feedName,
      rows: 1,
    });
    process.stdout.write('Erased. It is still in backups made before: until these are deleted.\n');
  } finally {
    await database.destroy();
  }
}
