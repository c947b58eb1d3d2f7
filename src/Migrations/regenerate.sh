#!/usr/bin/env bash
# Writes the migration Initial of each database anew from today's model. Until version 1.0 only: see CHANGELOG.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
id=20261130000000

dotnet tool restore --tool-manifest dotnet-tools.json >/dev/null
for product in Sqlite SqlServer PostgreSql; do
  folder=src/Migrations/NtmWorkflow.Migrations.$product
  rm -f "$folder"/*_Initial.cs "$folder"/*_Initial.Designer.cs "$folder"/*Snapshot.cs
  dotnet ef migrations add Initial --project "$folder" --startup-project "$folder" \
    --output-dir . --namespace "NtmWorkflow.Migrations.$product" --configuration "${CONFIGURATION:-Debug}"

  # The tool makes folders of the snapshot's namespace.
  mv "$folder"/NtmWorkflow/Migrations/"$product"/*Snapshot.cs "$folder"
  rm -r "$folder/NtmWorkflow"

  # One name whenever it is written, so that a change of the model is all that a diff shows.
  initial=$(basename "$folder"/*_Initial.cs .cs)
  sed -i "s/$initial/${id}_Initial/" "$folder/$initial.Designer.cs"
  for part in cs Designer.cs; do mv "$folder/$initial.$part" "$folder/${id}_Initial.$part"; done
done

# The one thing that the model can't say: RowVersions.cs.
sed -i '0,/^        {$/s//        {\n            migrationBuilder.ReadCommittedByVersion();\n/' \
  "src/Migrations/NtmWorkflow.Migrations.SqlServer/${id}_Initial.cs"
