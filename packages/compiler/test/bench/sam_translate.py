"""Translates a SAM template that has a document inline: sam_translate.py <document.json> <out>; leaves behind what it used."""

import json
import os
import resource
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

from samtranslator.translator.transform import transform  # noqa: E402


class NoManagedPolicies:
    """The names of managed policies, which no API needs."""

    def load(self):
        return {}


with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
properties = {"StageName": "prod", "DefinitionBody": document}
template = {
    "Transform": "AWS::Serverless-2016-10-31",
    "Resources": {"Api": {"Type": "AWS::Serverless::Api", "Properties": properties}},
}
translated = transform(template, {}, NoManagedPolicies())
with open(os.path.join(sys.argv[2], "template.json"), "w", encoding="utf-8") as file:
    json.dump(translated, file)

used = resource.getrusage(resource.RUSAGE_SELF)
with open(os.environ["USAGE_FILE"], "w", encoding="utf-8") as file:
    json.dump({"cpuUs": (used.ru_utime + used.ru_stime) * 1e6, "maxRssKb": used.ru_maxrss}, file)
