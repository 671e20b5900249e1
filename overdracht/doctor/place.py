"""The place of a file: a folder that is copied to the cloud or a network disk is no place for a running session.

What copies a file while it is written may copy half of it, lock it, or put an older one back.
"""

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final

from overdracht.doctor.finding import Finding
from overdracht.language import said

COPIED: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mijn drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "sharepoint": "SharePoint",
}
"""How folders begin that a service copies elsewhere, in small letters."""

OF_THE_NETWORK: Final = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "sshfs",
        "fuse.sshfs",
        "afs",
        "ceph",
        "glusterfs",
        "fuse.glusterfs",
        "9p",
        "davfs",
        "fuse.davfs2",
        "fuse.rclone",
        "afpfs",
        "webdav",
        "lustre",
    }
)
"""Kinds of file system of which the disk is in another machine, as Linux names them."""

MOUNTS: Final = Path("/proc/self/mounts")
"""Where Linux lists its file systems."""


def of_place(folder: Path) -> Iterator[Finding]:
    """Say what is wrong with a folder as a place for a session."""
    whole = folder.absolute()
    service = copied_by(whole)
    if service is not None:
        yield _elsewhere(
            said(nl=f"De map {folder} wordt door {service} gekopieerd.", en=f"{service} copies the folder {folder}.")
        )
    kind = network_kind(whole)
    if kind is not None:
        yield _elsewhere(
            said(
                nl=f"De map {folder} staat op een netwerkschijf ({kind}).",
                en=f"The folder {folder} is on a network disk ({kind}).",
            ),
        )
    if service is None and kind is None:
        yield Finding(
            "disk",
            "well",
            said(nl=f"De map {folder} staat op deze computer.", en=f"The folder {folder} is on this computer."),
        )


def _elsewhere(what: str) -> Finding:
    """Advise another place."""
    return Finding(
        "disk",
        "warning",
        what,
        said(
            nl="Speel in een gewone map van deze computer, en kopieer het bestand na afloop.",
            en="Play in an ordinary folder of this computer, and copy the file afterwards.",
        ),
    )


def copied_by(folder: PurePath) -> str | None:
    """Name the service that copies a folder, by the names on its path; `OneDrive - Gemeente X` is OneDrive."""
    for part in folder.parts:
        for begins, service in COPIED.items():
            if part.lower().startswith(begins):
                return service
    return None


def network_kind(folder: Path) -> str | None:
    """Name the kind of network disk that a folder is on; nothing when it is none, or when that can't be seen."""
    if str(folder).startswith(("\\\\", "//")):
        return "UNC"
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return kind_in(mounts, str(folder.resolve()))


def kind_in(mounts: str, folder: str) -> str | None:
    """Find the kind of network disk in the list of file systems: the longest mount above the folder counts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        words = line.split()
        if len(words) > 2:  # noqa: PLR2004 - device, place and kind
            there = words[1].replace("\\040", " ")
            above = f"{folder}/".startswith(f"{there.rstrip('/')}/")
            if above and len(there) >= len(best):
                best, kind = there, words[2]
    return kind if kind in OF_THE_NETWORK else None
