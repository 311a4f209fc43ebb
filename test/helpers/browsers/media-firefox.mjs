export async function emulateMediaInFirefox() {
  return false;
}
