<#
.SYNOPSIS
    Gives an assembly another version number; its code stays as it is.
.PARAMETER Path
    The assembly; it is changed in place.
.PARAMETER Version
    The number it is to have.
#>
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [version] $Version
)
$bytes = [IO.File]::ReadAllBytes($Path)
$image = [Reflection.PortableExecutable.PEReader]::new([IO.MemoryStream]::new($bytes))
try {
    # The first row of the table Assembly (ECMA-335, II.22.2): four bytes of a hash algorithm, then four numbers of two bytes.
    $metadata = [Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($image)
    $row = $image.PEHeaders.MetadataStartOffset + [Reflection.Metadata.Ecma335.MetadataReaderExtensions]::GetTableMetadataOffset($metadata, [Reflection.Metadata.Ecma335.TableIndex]::Assembly)
    $number = $Version.Major, $Version.Minor, $Version.Build, $Version.Revision
    0..3 | ForEach-Object { [BitConverter]::GetBytes([uint16]$number[$_]).CopyTo($bytes, $row + 4 + 2 * $_) }
}
finally {
    $image.Dispose()
}
[IO.File]::WriteAllBytes($Path, $bytes)
