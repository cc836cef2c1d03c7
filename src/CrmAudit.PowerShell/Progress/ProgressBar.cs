using System.Management.Automation;
using CrmAudit.Engine.Audit;

namespace CrmAudit.PowerShell.Progress;

/// <summary>The one bar of a command, over all its stages.</summary>
/// <param name="command">The cmdlet.</param>
/// <param name="activity">Id of the text that says what it does.</param>
/// <param name="stages">Its stages.</param>
internal sealed class ProgressBar(Cmdlet command, string activity, params AuditStage[] stages)
{
    private const int ActivityId = 1;

    private readonly AuditProgress _progress = new(stages);
    private bool _isShown;

    /// <param name="stage">The stage at work.</param>
    /// <param name="fraction">How far it has come, 0-1.</param>
    /// <param name="status">What it is at.</param>
    public void Show(AuditStage stage, double fraction, string status)
    {
        _isShown = true;
        command.WriteProgress(Record(status, (int)(100 * _progress.At(stage, fraction))));
    }

    /// <summary>Takes the bar away.</summary>
    public void Done()
    {
        if (_isShown)
        {
            _isShown = false;
            var record = Record(" ", 100);
            record.RecordType = ProgressRecordType.Completed;
            command.WriteProgress(record);
        }
    }

    private ProgressRecord Record(string status, int percent) => new(ActivityId, new CrmText(activity).Render(), status) { PercentComplete = percent };
}
