"""Signing in by an OpenID provider: which one, and what its claims say about a person."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from storage.records import Person
from storage.store import Store
from training.clock import Clock
from training.people.house import BadMode
from training.people.may import ROLES, Role
from training.people.names import BadName, new_id, tidy_name

CALLBACK = "/oauth2callback"
"""where the provider sends people back to, below the public address"""
NAMES = ("name", "preferred_username", "nickname", "sub")
"""claims that a name is taken from, the first that there is"""
LONGEST = 255
"""characters of an issuer or a subject"""
WORKDAY = 12 * 3600.0
"""seconds after which the provider is asked again who somebody is, and in which role"""
LOCAL = ("localhost", "127.0.0.1", "::1")
NEEDED = {"OIDC_ISSUER": "the provider's address, such as https://login.example.org/realms/hotline",
          "OIDC_CLIENT_ID": "what the provider calls this program",
          "OIDC_CLIENT_SECRET": "what this program proves itself by to the provider",
          "PUBLIC_URL": "where browsers find this program, such as https://training.example.org"}
"""setting that oidc needs -> what it is"""


@dataclass(frozen=True)
class Provider:
    """An OpenID provider, as the settings name it."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    public_url: str
    """without a slash at its end"""
    role_claim: str = "roles"
    """the claim that tells roles; `realm_access.roles` is the member `roles` of the claim `realm_access`"""
    roles: Mapping[str, Role] = field(default_factory=lambda: {role: role for role in ROLES})
    """value of that claim -> role"""

    @property
    def metadata(self) -> str:
        """Where the provider tells about itself."""
        return f"{self.issuer}/.well-known/openid-configuration"

    @property
    def callback(self) -> str:
        return f"{self.public_url}{CALLBACK}"

    def role(self, claims: Mapping[str, Any]) -> Role:
        """The role that the claims give: of several the last of trainee, trainer, examiner, admin; without one that is
        known, trainee."""
        told = _member(claims, self.role_claim)
        values = told if isinstance(told, list) else [told]
        held = [self.roles[one] for one in values if isinstance(one, str) and one in self.roles]
        return max(held, key=ROLES.index, default="trainee")


def provider(settings: Mapping[str, str]) -> Provider:
    """The provider that the settings name. Raises `BadMode` with everything that is wrong."""
    told = {name: settings.get(name, "").strip() for name in NEEDED}
    faults = [f"{name} is missing: {NEEDED[name]}" for name, value in told.items() if not value]
    faults += [f"{name} is {told[name]!r}; write an https:// address (http:// on this machine only), without ? and #"
               for name in ("OIDC_ISSUER", "PUBLIC_URL") if told[name] and not is_address(told[name])]
    roles, bad = _roles(settings.get("OIDC_ROLES", ""))
    faults += bad
    if faults:
        raise BadMode("SIGN_IN is 'oidc'.\n" + "\n".join(faults))
    return Provider(told["OIDC_ISSUER"].rstrip("/"), told["OIDC_CLIENT_ID"], told["OIDC_CLIENT_SECRET"],
                    told["PUBLIC_URL"].rstrip("/"), settings.get("OIDC_ROLE_CLAIM", "").strip() or "roles",
                    roles or {role: role for role in ROLES})


class OpenId:
    """Lets people in by what their provider says of them."""

    def __init__(self, store: Store, clock: Clock, provider: Provider) -> None:
        self._store = store
        self._clock = clock
        self._provider = provider

    def sign_in(self, claims: Mapping[str, Any]) -> Person | None:
        """The person that the claims of an ID token are about, by issuer and subject, with the name and the role that
        they give her today.

        None where they name nobody, and when a session was begun with them already: what a browser still holds of a
        sign-in opens nothing again once somebody has signed out.
        """
        issuer, subject = claims.get("iss"), claims.get("sub")
        if not all(isinstance(one, str) and 0 < len(one) <= LONGEST for one in (issuer, subject)):
            return None
        digest = sha256(json.dumps(dict(claims), sort_keys=True, default=str).encode()).hexdigest()
        if not self._store.identities.use(digest, self._clock()):
            return None
        name, role = _name(claims), self._provider.role(claims)
        known = self._store.identities.person(issuer, subject)
        if known is None:
            newcomer = Person(new_id(), name, self._clock(), role=role)
            if self._store.identities.add(issuer, subject, newcomer):
                return newcomer
            known = self._store.identities.person(issuer, subject)
        self._store.people.rename(known, name)
        self._store.people.give_role(known, role)
        return self._store.people.get(known)


def _name(claims: Mapping[str, Any]) -> str:
    for claim in NAMES:
        try:
            return tidy_name(str(claims.get(claim) or ""))
        except BadName:
            continue
    return "?"


def _member(claims: Mapping[str, Any], path: str) -> Any:
    """A claim by its name, which may be an address with dots in it, or by the names of members with dots between."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _roles(told: str) -> tuple[dict[str, Role], list[str]]:
    """`Trainers = trainer; Exam office = examiner`, and what is wrong with it."""
    roles, faults = {}, []
    for part in filter(None, map(str.strip, told.split(";"))):
        value, _, role = (one.strip() for one in part.rpartition("="))
        if value and role in ROLES:
            roles[value] = role
        else:
            faults.append(f"OIDC_ROLES has {part!r}; write value=role, the role one of {', '.join(ROLES)}")
    return roles, faults


def is_address(told: str) -> bool:
    """Whether it is the address of a server: https, or http on this machine."""
    try:
        parts = urlsplit(told)
        host = parts.hostname
    except ValueError:
        return False
    secure = parts.scheme == "https" or (parts.scheme == "http" and host in LOCAL)
    return bool(secure and host and not parts.query and not parts.fragment)
