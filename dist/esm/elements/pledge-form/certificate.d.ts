/** What stands on a certificate. */
export interface Certificate {
    readonly heading: string;
    readonly sentence: string;
    /** Small lines at the foot: receipt number, date, who proposed the pledge. */
    readonly lines: readonly string[];
    /** The address that the QR code leads to. */
    readonly address: string;
    /** A CSS font family. */
    readonly font: string;
}
/** Draws a certificate on paper white, large enough to be printed at postcard size. */
export declare function drawCertificate({ heading, sentence, lines, address, font, }: Certificate): HTMLCanvasElement;
