export { drawCertificate, showAsPicture } from '../../../forms/certificate.js';
