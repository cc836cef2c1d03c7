namespace CrmAudit.Engine.Text.Names;

/// <summary>A word of a firm's name.</summary>
/// <param name="Text">As written, in small letters.</param>
/// <param name="Skeleton">What is left of it in every language's letters.</param>
/// <param name="IsInitials">Whether it is two letters spelled one by one (А. С.): initials more often than a legal form.</param>
internal readonly record struct FirmWord(string Text, string Skeleton, bool IsInitials);
