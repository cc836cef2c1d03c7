namespace CrmAudit.Engine.Fetching;

/// <summary>Hears how far a fetch has come.</summary>
internal interface IFetchObserver
{
    /// <summary>Records of a list that are written, of how many; null where the server does not tell.</summary>
    void OnProgress(string list, long written, long? told);

    /// <summary>Something the caller should know.</summary>
    void OnWarning(CrmText text);

    /// <summary>Something the curious may know: requests, waits and repeats, without a key.</summary>
    void OnDetail(CrmText text);
}
