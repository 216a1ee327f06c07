# Prints where the pinned Maven is; fetches it from the Apache archive and checks its SHA-512 when it is not there yet.
$ErrorActionPreference = 'Stop'
$settings = Get-Content "$PSScriptRoot\maven-wrapper.properties" -Raw | ConvertFrom-StringData
$archive = ($settings.distributionUrl -split '/')[-1]
$name = $archive -replace '-bin\.tar\.gz$', ''
$cache = Join-Path $HOME '.m2\wrapper'
$mavenHome = Join-Path $cache "$name-$($settings.distributionSha512Sum.Substring(0, 12))"
if (-not (Test-Path "$mavenHome\bin\mvn.cmd")) {
  $work = Join-Path $cache ([Guid]::NewGuid())
  New-Item -ItemType Directory -Force $work | Out-Null
  try {
    [Console]::Error.WriteLine("mvnw: fetching $($settings.distributionUrl)")
    $ProgressPreference = 'SilentlyContinue'
    Invoke-WebRequest -UseBasicParsing $settings.distributionUrl -OutFile "$work\$archive"
    if ((Get-FileHash -Algorithm SHA512 "$work\$archive").Hash -ne $settings.distributionSha512Sum) {
      throw "$archive is not the expected one (its SHA-512 differs); it was thrown away"
    }
    tar -xzf "$work\$archive" -C $work
    Move-Item "$work\$name" $mavenHome
  } catch {
    [Console]::Error.WriteLine("mvnw: $_")
    exit 1
  } finally {
    Remove-Item -Recurse -Force $work
  }
}
"$mavenHome\bin\mvn.cmd"
