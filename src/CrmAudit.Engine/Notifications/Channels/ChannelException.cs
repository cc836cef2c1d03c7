namespace CrmAudit.Engine.Notifications.Channels;

/// <summary>A message was not taken.</summary>
/// <param name="message">What the other side said.</param>
/// <param name="canPass">Whether it may be taken a moment later.</param>
internal sealed class ChannelException(string message, bool canPass) : Exception(message)
{
    /// <summary>Whether it may be taken a moment later.</summary>
    public bool CanPass => canPass;
}
