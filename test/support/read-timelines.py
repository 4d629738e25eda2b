"""Reads timelines as an editor would, by the formats' own rules and with no line of ours: exact fractions throughout.

python3 read-timelines.py FILE…    prints a JSON list: what each .otio or .fcpxml holds, in frames, and what is wrong.
"""
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree
from fractions import Fraction
from urllib.parse import unquote

SCHEMAS = {
    "Timeline.1", "Stack.1", "Track.1", "Clip.2", "Marker.2", "TimeRange.1", "RationalTime.1",
    "ExternalReference.1", "MissingReference.1",
}


class Reading:
    """What one file holds."""

    def __init__(self, file):
        self.file = file
        self.clips = []
        self.marks = []
        self.mistakes = []

    def hold(self, is_so, words):
        if not is_so:
            self.mistakes.append(words)

    def media(self, url):
        path = os.path.join(os.path.dirname(self.file), unquote(url))
        self.hold(os.path.isfile(path), f"no picture at {url}")
        return url

    def told(self):
        return {"clips": self.clips, "marks": self.marks, "mistakes": self.mistakes}


def read_otio(file):
    reading = Reading(file)
    with open(file, encoding="utf-8") as opened:
        timeline = json.load(opened)
    check_schemas(timeline, reading)
    rates = set(rates_in(timeline))
    reading.hold(len(rates) == 1, f"rates {sorted(rates)}")
    tracks = timeline["tracks"]["children"]
    reading.hold([track["kind"] for track in tracks] == ["Video"], "one video track")
    at = Fraction(0)
    for clip in tracks[0]["children"]:
        start, length = span(clip["source_range"])
        reading.hold(length > 0 and length == int(length), f"{clip['name']} lasts {length}")
        media = clip["media_references"][clip["active_media_reference_key"]]
        first, available = span(media["available_range"])
        reading.hold(first <= start and start + length <= first + available, f"{clip['name']} leaves its media")
        url = reading.media(media["target_url"]) if "target_url" in media else None
        reading.clips.append([int(at), int(length), url])
        for marker in clip["markers"]:
            begin, lasting = span(marker["marked_range"])
            reading.hold(start <= begin and begin + lasting <= start + length, f"a marker leaves {clip['name']}")
            if lasting > 0:
                reading.marks.append([int(at + begin - start), int(lasting)])
        at += length
    return reading.told()


def check_schemas(value, reading):
    """Every object of the format says what it is, and nothing claims to be what the format does not know."""
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        check_schemas(child, reading)
    if isinstance(value, dict) and "OTIO_SCHEMA" in value:
        reading.hold(value["OTIO_SCHEMA"] in SCHEMAS, f"unknown schema {value['OTIO_SCHEMA']}")


def rates_in(value):
    if isinstance(value, dict):
        if value.get("OTIO_SCHEMA") == "RationalTime.1":
            yield value["rate"]
        value = list(value.values())
    for child in value if isinstance(value, list) else []:
        yield from rates_in(child)


def span(time_range):
    return Fraction(time_range["start_time"]["value"]), Fraction(time_range["duration"]["value"])


def read_fcpxml(file):
    reading = Reading(file)
    root = ElementTree.parse(file).getroot()
    reading.hold(root.attrib["version"] == "1.10", "version 1.10")
    resources = {each.attrib["id"]: each for each in root.find("resources")}
    names = [each.attrib["id"] for each in root.iter() if "id" in each.attrib]
    reading.hold(len(names) == len(set(names)), "an id stands twice")
    for each in root.iter():
        for name in (each.attrib.get("ref"), each.attrib.get("format")):
            reading.hold(name is None or name in names, f"{each.tag} points at {name}")
    sequence = root.find(".//sequence")
    frame = seconds(resources[sequence.attrib["format"]].attrib["frameDuration"])

    def frames(text):
        count = seconds(text) / frame
        reading.hold(count.denominator == 1, f"{text} is no whole number of frames")
        return count

    at = frames(sequence.attrib["tcStart"])
    for clip in sequence.find("spine"):
        offset, start, length = (frames(clip.attrib[key]) for key in ("offset", "start", "duration"))
        reading.hold(offset == at, f"{clip.attrib['name']} is at {offset} and not at {at}")
        asset = resources.get(clip.attrib.get("ref", ""))
        url = None if asset is None else reading.media(asset.find("media-rep").attrib["src"])
        reading.clips.append([int(at), int(length), url])
        for part in [*clip.findall("caption"), *clip.findall("marker")]:
            key = "offset" if part.tag == "caption" else "start"
            begin, lasting = frames(part.attrib[key]), frames(part.attrib["duration"])
            reading.hold(start <= begin and begin + lasting <= start + length, f"{part.tag} leaves its clip")
            if part.tag == "caption":
                reading.marks.append([int(at + begin - start), int(lasting)])
        at += length
    reading.hold(frames(sequence.attrib["duration"]) == at, "the sequence is not as long as its clips")
    return reading.told()


def seconds(text):
    return Fraction(re.fullmatch(r"(\d+(?:/\d+)?)s", text)[1])


if __name__ == "__main__":
    print(json.dumps([(read_otio if each.endswith(".otio") else read_fcpxml)(each) for each in sys.argv[1:]]))
