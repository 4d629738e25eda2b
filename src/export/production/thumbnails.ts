/** Small pictures in a workbook's first column, each held in the middle of its own cell. */
import type { Size } from '../../base/geometry.ts';
import { pictureReader } from '../../disk/picture-reader.ts';
import { relations } from './workbook-parts.ts';

export interface Thumbnail extends Size {
	/** 1-based among the pictures. */
	readonly number: number;
	/** 0-based row of the sheet. */
	readonly row: number;
	readonly bytes: Uint8Array;
}

/** The room of a thumbnail in its cell, at 96 dpi. */
export const thumbnailPx: Size = { width: 168, height: 110 };
/** Saved at twice the shown size, for screens that are sharper than that. */
const oversampling = 2;
const emuPerPx = 9525;
const margin = 4;

/** Reads a frame and makes it small: JPEG, whole, in its own proportions. */
export async function thumbnailOf(frame: string, at: Pick<Thumbnail, 'row' | 'number'>): Promise<Thumbnail> {
	const sharp = await pictureReader();
	const { data, info } = await sharp(frame)
		.autoOrient()
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.resize(thumbnailPx.width * oversampling, thumbnailPx.height * oversampling, { fit: 'inside' })
		.jpeg({ quality: 80, mozjpeg: true })
		.toBuffer({ resolveWithObject: true });
	return { ...at, bytes: data, width: info.width / oversampling, height: info.height / oversampling };
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where each picture lies. */
export function drawingXml(thumbnails: readonly Thumbnail[]): string {
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
		`<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${office}">` +
		`${thumbnails.map(anchorXml).join('')}</xdr:wsDr>\n`
	);
}

function anchorXml({ number, row, width, height }: Thumbnail): string {
	const emu = (px: number) => Math.round(px * emuPerPx);
	const left = emu(margin + (thumbnailPx.width - width) / 2);
	const top = emu(margin + (thumbnailPx.height - height) / 2);
	return (
		`<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>${left}</xdr:colOff>` +
		`<xdr:row>${row}</xdr:row><xdr:rowOff>${top}</xdr:rowOff></xdr:from>` +
		`<xdr:ext cx="${emu(width)}" cy="${emu(height)}"/><xdr:pic><xdr:nvPicPr>` +
		`<xdr:cNvPr id="${number}" name="Picture ${number}"/>` +
		'<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>' +
		`<xdr:blipFill><a:blip r:embed="rId${number}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
		`<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>` +
		'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
	);
}

/** Which picture is meant by which id. */
export function drawingRels(thumbnails: readonly Thumbnail[]): string {
	return relations(
		thumbnails.map(({ number }) => [`rId${number}`, `${office}/image`, `../media/image${number}.jpeg`]),
	);
}
