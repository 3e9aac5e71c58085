namespace CrmGraph.GraphQL;

/// <summary>The result of a mutation or one of its typed errors.</summary>
public interface IFieldResult
{
    /// <summary>The result, or the error.</summary>
    object? Value { get; }

    bool IsError { get; }
}

/// <inheritdoc cref="IFieldResult"/>
public readonly struct FieldResult<TResult, TError> : IFieldResult
{
    public FieldResult(TResult result)
    {
        Value = result;
        IsError = false;
    }

    public FieldResult(TError error)
    {
        Value = error;
        IsError = true;
    }

    public object? Value { get; }

    public bool IsError { get; }

    public static implicit operator FieldResult<TResult, TError>(TResult result) => new(result);

    public static implicit operator FieldResult<TResult, TError>(TError error) => new(error);
}

/// <inheritdoc cref="IFieldResult"/>
public readonly struct FieldResult<TResult, TError1, TError2> : IFieldResult
{
    public FieldResult(TResult result)
    {
        Value = result;
        IsError = false;
    }

    public FieldResult(TError1 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError2 error)
    {
        Value = error;
        IsError = true;
    }

    public object? Value { get; }

    public bool IsError { get; }

    public static implicit operator FieldResult<TResult, TError1, TError2>(TResult result) => new(result);

    public static implicit operator FieldResult<TResult, TError1, TError2>(TError1 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2>(TError2 error) => new(error);
}

/// <inheritdoc cref="IFieldResult"/>
public readonly struct FieldResult<TResult, TError1, TError2, TError3> : IFieldResult
{
    public FieldResult(TResult result)
    {
        Value = result;
        IsError = false;
    }

    public FieldResult(TError1 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError2 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError3 error)
    {
        Value = error;
        IsError = true;
    }

    public object? Value { get; }

    public bool IsError { get; }

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TResult result) => new(result);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError1 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError2 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError3 error) => new(error);
}

/// <inheritdoc cref="IFieldResult"/>
public readonly struct FieldResult<TResult, TError1, TError2, TError3, TError4> : IFieldResult
{
    public FieldResult(TResult result)
    {
        Value = result;
        IsError = false;
    }

    public FieldResult(TError1 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError2 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError3 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError4 error)
    {
        Value = error;
        IsError = true;
    }

    public object? Value { get; }

    public bool IsError { get; }

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TResult result) => new(result);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TError1 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TError2 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TError3 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4>(TError4 error) => new(error);
}

/// <inheritdoc cref="IFieldResult"/>
public readonly struct FieldResult<TResult, TError1, TError2, TError3, TError4, TError5> : IFieldResult
{
    public FieldResult(TResult result)
    {
        Value = result;
        IsError = false;
    }

    public FieldResult(TError1 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError2 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError3 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError4 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError5 error)
    {
        Value = error;
        IsError = true;
    }

    public object? Value { get; }

    public bool IsError { get; }

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5>(TResult result) => new(result);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5>(TError1 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5>(TError2 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5>(TError3 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5>(TError4 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5>(TError5 error) => new(error);
}

/// <inheritdoc cref="IFieldResult"/>
public readonly struct FieldResult<TResult, TError1, TError2, TError3, TError4, TError5, TError6> : IFieldResult
{
    public FieldResult(TResult result)
    {
        Value = result;
        IsError = false;
    }

    public FieldResult(TError1 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError2 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError3 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError4 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError5 error)
    {
        Value = error;
        IsError = true;
    }

    public FieldResult(TError6 error)
    {
        Value = error;
        IsError = true;
    }

    public object? Value { get; }

    public bool IsError { get; }

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5, TError6>(TResult result) => new(result);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5, TError6>(TError1 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5, TError6>(TError2 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5, TError6>(TError3 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5, TError6>(TError4 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5, TError6>(TError5 error) => new(error);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3, TError4, TError5, TError6>(TError6 error) => new(error);
}
