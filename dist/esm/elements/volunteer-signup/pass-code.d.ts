/**
 * The QR code of an address, as a picture that can be named. The module that draws it comes when there is
 * something to draw.
 */
export declare class PassCode {
    #private;
    picture: Element | undefined;
    /** @param drawn called once there is a picture. */
    show(checkIn: string | undefined, base: string, label: string, drawn: () => void): void;
}
