using System.Management.Automation;

namespace CrmAudit.Shell;

/// <summary>Progress as one line that is written over; nothing at all where standard error is not a terminal.</summary>
internal sealed class ProgressLine
{
    private static readonly bool Visible = !Console.IsErrorRedirected;

    private int _width;

    public void Show(ProgressRecord record)
    {
        if (!Visible)
        {
            return;
        }
        if (record.RecordType == ProgressRecordType.Completed)
        {
            Clear();
            return;
        }
        var percent = record.PercentComplete < 0 ? "" : FormattableString.Invariant($" {record.PercentComplete} %");
        var text = $"{record.Activity}: {record.StatusDescription}{percent}";
        var most = Math.Max(1, ShellRawUserInterface.Width - 1);
        text = text.Length > most ? text[..most] : text;
        Console.Error.Write("\r" + text.PadRight(_width));
        _width = text.Length;
    }

    public void Clear()
    {
        if (_width > 0)
        {
            Console.Error.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }
}
